#pragma once

#include "app/desktop/inspector/inspectorpanel.h"
#include "app/desktop/inspector/recordform.h"
#include "tests/desktop/inventoryfixture.h"

#include <QLineEdit>

#include <memory>

/// The inspector beside the three initiatives of InventoryFixture; for tests to derive from.
class InspectorFixture {
protected:
    using FieldRow = app::FieldRow;
    using EntityKind = core::EntityKind;
    using Fixture = InventoryFixture;

    void open()
    {
        m_fixture = std::make_unique<Fixture>(Fixture::threeInitiatives());
        m_panel = std::make_unique<app::InspectorPanel>(m_fixture->workspace);
        m_panel->resize(360, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void close()
    {
        m_panel.reset();
        m_fixture.reset();
    }
    void select(EntityKind kind, quint64 number)
    {
        m_fixture->workspace.setSelection({{kind, Fixture::id(number)}});
    }
    FieldRow *row(const char *key) const
    {
        const int field = fieldOf(m_panel->form()->kind(), key);
        if (!m_panel->form()->row(field))
            m_panel->form()->unfold(core::FieldGroup::Full);
        return m_panel->form()->row(field);
    }
    QLineEdit *line(const char *key) const
    {
        return qobject_cast<QLineEdit *>(row(key)->editor()->focusProxy());
    }
    const core::Initiative &one() const
    {
        return *m_fixture->workspace.inventory().find<core::Initiative>(Fixture::id(1));
    }
    qsizetype edits() const { return m_fixture->workspace.document()->history().size(); }

    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<app::InspectorPanel> m_panel;
};
