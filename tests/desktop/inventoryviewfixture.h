#pragma once

#include "app/desktop/inspector/editors/fieldeditor.h"
#include "app/desktop/views/inventory/inventoryview.h"
#include "app/desktop/views/inventory/recordtable.h"
#include "tests/desktop/inventoryfixture.h"

#include <QLineEdit>
#include <QSettings>

#include <memory>

/// The inventory view over the three initiatives of InventoryFixture; for tests to derive from.
class InventoryViewFixture {
protected:
    using EntityKind = core::EntityKind;
    using InventoryView = app::InventoryView;
    using Fixture = InventoryFixture;

    static void nameSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("stelselkaart-test"));
        QCoreApplication::setApplicationName(QStringLiteral("inventoryview"));
    }
    void open()
    {
        QSettings().clear();
        m_fixture = std::make_unique<Fixture>(Fixture::threeInitiatives());
        m_view = std::make_unique<InventoryView>(m_fixture->workspace);
        m_view->resize(1100, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->table()->setFocus();
    }
    void close()
    {
        m_view.reset();
        m_fixture.reset();
    }
    static QLineEdit *lineOf(app::FieldEditor *editor)
    {
        return qobject_cast<QLineEdit *>(editor->focusProxy());
    }

    static int columnOf(const app::RecordModel &model, const char *key)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.columns().at(column).key == QLatin1String(key))
                return column;
        }
        return -1;
    }
    const core::Inventory &inventory() const { return m_fixture->workspace.inventory(); }
    QString nameOf(quint64 number) const
    {
        const auto *found = inventory().find<core::Initiative>(Fixture::id(number));
        return found ? found->name.value() : QString();
    }
    void select(std::initializer_list<quint64> initiatives)
    {
        QList<app::RecordRef> refs;
        for (const quint64 number : initiatives)
            refs.append({EntityKind::Initiative, Fixture::id(number)});
        m_fixture->workspace.setSelection(refs);
    }
    void makeCurrent(quint64 record, const char *column)
    {
        const app::RecordModel &model = *m_view->model();
        m_view->table()->selectionModel()->setCurrentIndex(
            model.indexOf(Fixture::id(record), columnOf(model, column)), QItemSelectionModel::NoUpdate);
    }
    qsizetype edits() const { return m_fixture->workspace.document()->history().size(); }
    template <typename Dialog>
    Dialog *openDialog()
    {
        const auto all = m_view->findChildren<Dialog *>();
        return all.isEmpty() ? nullptr : all.constLast();
    }

    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<InventoryView> m_view;
};
