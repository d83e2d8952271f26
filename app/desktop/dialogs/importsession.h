#pragma once

#include "core/base/error.h"
#include "core/exchange/importplan.h"

#include <QObject>

#include <functional>

namespace app {

class Workspace;

/// One import on its way: the sheet that was read, how it is to be understood, and what would happen. Reading
/// and planning run in the background; a change of the mapping cancels the plan under way and makes a new
/// one.
class ImportSession : public QObject {
    Q_OBJECT

public:
    ImportSession(Workspace &workspace, const QString &path, QObject *parent = nullptr);
    ~ImportSession() override;

    QString path() const { return m_path; }
    /// Is it the JSON of an export? Then there is no workbook, and the mapping has no say.
    bool isOfRecords() const;
    const core::Workbook &workbook() const { return m_workbook; }
    const core::ImportMapping &mapping() const { return m_mapping; }
    const core::ImportPlan &plan() const { return m_plan; }
    bool isPlanned() const { return m_isPlanned; }

    void start();
    void setMapping(const core::ImportMapping &mapping); ///< plans anew
    /// Does what the plan says as one change. False when the file could not take it (the workspace has said
    /// why).
    bool carryOut();

Q_SIGNALS:
    void planning();
    void planned();
    void failed(const core::Error &error); ///< the sheet cannot be read or understood

private:
    void receive(const core::Workbook &workbook);
    void makePlan();

    Workspace &m_workspace;
    QString m_path;
    core::Workbook m_workbook;
    core::ImportMapping m_mapping;
    core::ImportPlan m_plan;
    bool m_isPlanned = false;
    std::function<void()> m_cancel;
};

} // namespace app
