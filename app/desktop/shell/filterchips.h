#pragma once

#include "app/desktop/filter.h"

#include <QWidget>

class QHBoxLayout;

namespace app {

class Workspace;

/// The active filters as small buttons that take themselves away, so that nobody forgets what is left out.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(Workspace &workspace, QWidget *parent = nullptr);

private:
    void rebuild();
    void addChip(const QString &text, const Filter &without);

    Workspace &m_workspace;
    QHBoxLayout *m_layout;
};

} // namespace app
