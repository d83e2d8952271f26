#include "app/desktop/dialogs/importsession.h"

#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/workspace.h"
#include "app/tasks/importtask.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/sheetreader.h"

#include <QFileInfo>

namespace app {

ImportSession::ImportSession(Workspace &workspace, const QString &path, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_path(path)
{ }

ImportSession::~ImportSession()
{
    if (m_cancel)
        m_cancel();
}

void ImportSession::start()
{
    if (isOfRecords()) {
        makePlan();
        return;
    }
    Q_EMIT planning();
    auto future = runJob<core::Workbook>(
        this, [path = m_path](const core::JobControl &job) { return core::readWorkbook(path, {}, job); },
        [this](const core::Result<core::Workbook> &workbook) {
            if (workbook)
                receive(*workbook);
            else
                Q_EMIT failed(workbook.error());
        });
    m_cancel = [future]() mutable { future.cancel(); };
}

bool ImportSession::isOfRecords() const
{
    return isRecordsFile(m_path);
}

void ImportSession::receive(const core::Workbook &workbook)
{
    m_workbook = workbook;
    m_mapping = core::recognise(workbook, m_workspace.vocabularies());
    makePlan();
}

void ImportSession::setMapping(const core::ImportMapping &mapping)
{
    m_mapping = mapping;
    makePlan();
}

void ImportSession::makePlan()
{
    if (m_cancel)
        m_cancel();
    m_isPlanned = false;
    Q_EMIT planning();
    core::ImportOptions options;
    options.unknownTerms = core::ImportOptions::UnknownTerms::Add;
    options.source = QFileInfo(m_path).fileName();
    auto future = runJob<core::ImportPlan>(
        this,
        [inventory = m_workspace.inventory(), workbook = m_workbook, mapping = m_mapping, options,
         isOfRecords = isOfRecords(), path = m_path](const core::JobControl &job) {
            return isOfRecords ? planRecords(inventory, path, job)
                               : core::planImport(inventory, workbook, mapping, options, job);
        },
        [this](const core::Result<core::ImportPlan> &plan) {
            if (!plan) {
                Q_EMIT failed(plan.error());
                return;
            }
            m_plan = *plan;
            m_isPlanned = true;
            Q_EMIT planned();
        });
    m_cancel = [future]() mutable { future.cancel(); };
}

bool ImportSession::carryOut()
{
    const QString label = tr("Import of %1").arg(QFileInfo(m_path).fileName());
    return m_workspace.edit(label, [this](core::Edit &edit) { return applyPlan(edit, m_plan); });
}

} // namespace app
