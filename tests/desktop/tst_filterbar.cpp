#include "app/desktop/shell/filterbar.h"
#include "app/desktop/shell/filterchips.h"
#include "app/desktop/shell/termfilterbutton.h"
#include "tests/desktop/windowfixture.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

/// The one filter that all views obey, with its chips.
class TestFilterBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void theFilterBarStandsByTheViewsAlone();
    void eachListNarrowsTheInventory_data();
    void eachListNarrowsTheInventory();
    void severalTermsAreTickedInOneGo();
    void aChipTakesItsFilterAway();
    void clearingAllKeepsTheReferenceDate();
    void theSliderMovesTheDateByMonths_data();
    void theSliderMovesTheDateByMonths();
    void searchingFindsWordsInAnyOrder_data();
    void searchingFindsWordsInAnyOrder();
    void findGoesToTheSearchOfTheView_data();
    void findGoesToTheSearchOfTheView();
    void theCountSaysHowManyAreShown();
    void aNewFileForgetsTheFormerFilter();
    void wordsAddedToAListCanBeFilteredOnAtOnce();

private:
    app::TermFilterButton *list(const QString &name)
    {
        for (auto *button : m_fixture->window->findChildren<app::TermFilterButton *>()) {
            if (button->text().startsWith(name))
                return button;
        }
        return nullptr;
    }
    QLineEdit *search()
    {
        for (auto *line : m_fixture->window->findChild<app::FilterBar *>()->findChildren<QLineEdit *>()) {
            if (line->placeholderText() == QStringLiteral("Zoeken…"))
                return line;
        }
        return nullptr;
    }
    QList<QToolButton *> chips()
    {
        QList<QToolButton *> shown;
        for (auto *chip : m_fixture->window->findChild<app::FilterChips *>()->findChildren<QToolButton *>()) {
            if (chip->text().endsWith(u'✕'))
                shown.append(chip);
        }
        return shown;
    }
    int shown() { return static_cast<int>(m_fixture->inventory().model()->shownCount()); }
    void settle() { QTest::qWait(80); } // chips that were taken away go with the next turn of the loop
    static void tick(app::TermFilterButton *button, const QString &label)
    {
        for (QAction *action : button->menu()->actions()) {
            if (action->text() == label)
                return action->toggle();
        }
        qFatal("no term %s", qPrintable(label));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestFilterBar::initTestCase()
{
    WindowFixture::prepare("filterbar");
}

void TestFilterBar::theFilterBarStandsByTheViewsAlone()
{
    m_fixture->openExample();
    const auto *bar = m_fixture->window->findChild<app::FilterBar *>();
    for (const auto &[view, isThere] : {std::pair{1, true}, {2, true}, {0, false}, {3, true}}) {
        m_fixture->window->showView(view);
        QCOMPARE(bar->isVisible(), isThere);
    }
}

void TestFilterBar::eachListNarrowsTheInventory_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("term");
    QTest::newRow("theme") << QStringLiteral("Thema") << QStringLiteral("financiering");
    QTest::newRow("phase") << QStringLiteral("Fase") << QStringLiteral("Kunnen");
    QTest::newRow("level") << QStringLiteral("Niveau") << QStringLiteral("lokaal");
}

void TestFilterBar::eachListNarrowsTheInventory()
{
    QFETCH(QString, list);
    QFETCH(QString, term);
    m_fixture->openExample();
    const int all = shown();
    QCOMPARE(all, 63);
    tick(this->list(list), term);
    settle();
    QVERIFY2(shown() > 0 && shown() < all, qPrintable(QString::number(shown())));
    QCOMPARE(this->list(list)->text(), list + QStringLiteral(" (1)"));
    QCOMPARE(chips().size(), 2); // the term, and "clear all"
    QVERIFY(chips().first()->accessibleName().contains(term));
    tick(this->list(list), term);
    settle();
    QCOMPARE(shown(), all);
    QVERIFY(chips().isEmpty());
}

void TestFilterBar::severalTermsAreTickedInOneGo()
{
    m_fixture->openExample();
    app::TermFilterButton *themes = list(QStringLiteral("Thema"));
    QSignalSpy changes(themes, &app::TermFilterButton::chosenChanged);
    themes->menu()->popup(themes->mapToGlobal(QPoint(0, themes->height())));
    QTRY_VERIFY(themes->menu()->isVisible());
    QTest::keyClick(themes->menu(), Qt::Key_Down);
    QTest::keyClick(themes->menu(), Qt::Key_Space);
    QTest::keyClick(themes->menu(), Qt::Key_Down);
    QTest::keyClick(themes->menu(), Qt::Key_Space);
    QVERIFY(themes->menu()->isVisible()); // ticking does not close
    QCOMPARE(changes.size(), 2);
    QTest::keyClick(themes->menu(), Qt::Key_Escape);
    QCOMPARE(m_fixture->workspace().filter().themes.size(), 2);
    settle();
    QCOMPARE(chips().size(), 3);
}

void TestFilterBar::aChipTakesItsFilterAway()
{
    m_fixture->openExample();
    tick(list(QStringLiteral("Thema")), QStringLiteral("financiering"));
    tick(list(QStringLiteral("Fase")), QStringLiteral("Weten"));
    settle();
    QToolButton *theme = chips().first();
    QVERIFY(theme->text().startsWith(QStringLiteral("financiering")));
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_Space);
    QVERIFY(m_fixture->workspace().filter().themes.isEmpty());
    QCOMPARE(m_fixture->workspace().filter().phases.size(), 1);
    QVERIFY(list(QStringLiteral("Thema"))->chosen().isEmpty()); // the button follows
}

void TestFilterBar::clearingAllKeepsTheReferenceDate()
{
    m_fixture->openExample();
    m_fixture->setDate(QDate(2027, 3, 1));
    app::Filter filter = m_fixture->workspace().filter();
    filter.text = QStringLiteral("scan");
    filter.onlyStale = true;
    m_fixture->workspace().setFilter(filter);
    settle();
    QCOMPARE(chips().size(), 3);
    chips().last()->click();
    QVERIFY(m_fixture->workspace().filter().isEmpty());
    QCOMPARE(m_fixture->workspace().filter().referenceDate, QDate(2027, 3, 1));
    QCOMPARE(search()->text(), QString());
}

void TestFilterBar::theSliderMovesTheDateByMonths_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<QDate>("to");
    const QDate today = QDate::currentDate();
    const QDate first(today.year(), today.month(), 1);
    QTest::newRow("a month on") << first << int(Qt::Key_Right) << first.addMonths(1);
    QTest::newRow("a month back") << first << int(Qt::Key_Left) << first.addMonths(-1);
    QTest::newRow("a year on") << first << int(Qt::Key_PageUp) << first.addMonths(12);
    QTest::newRow("the day of the month is kept")
        << first.addDays(14) << int(Qt::Key_Right) << first.addMonths(1).addDays(14);
}

void TestFilterBar::theSliderMovesTheDateByMonths()
{
    QFETCH(QDate, from);
    QFETCH(int, key);
    QFETCH(QDate, to);
    m_fixture->openExample();
    m_fixture->setDate(from);
    auto *slider = m_fixture->window->findChild<app::FilterBar *>()->findChild<QSlider *>();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key(key));
    QTRY_COMPARE(m_fixture->workspace().filter().referenceDate, to);
    QCOMPARE(m_fixture->window->findChild<QDateEdit *>()->date(), to);
}

void TestFilterBar::searchingFindsWordsInAnyOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("a word") << QStringLiteral("groeifonds") << true;
    QTest::newRow("in capitals") << QStringLiteral("GROEIFONDS") << true;
    QTest::newRow("two, the other way round") << QStringLiteral("middelland groeifonds") << true;
    QTest::newRow("a part of a word") << QStringLiteral("oeifon") << true;
    QTest::newRow("with blanks around") << QStringLiteral("  groeifonds  ") << true;
    QTest::newRow("a word that is nowhere") << QStringLiteral("groeifonds zeppelin") << false;
}

void TestFilterBar::searchingFindsWordsInAnyOrder()
{
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    m_fixture->openExample();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(search()));
    QTest::keyClicks(search(), text);
    QTRY_COMPARE(m_fixture->workspace().filter().text, text);
    const core::RecordId fund = m_fixture->initiative(QStringLiteral("Groeifonds Middelland")).id;
    QCOMPARE(m_fixture->inventory().model()->indexOf(fund).isValid(), isFound);
}

void TestFilterBar::findGoesToTheSearchOfTheView_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<QString>("field");
    QTest::newRow("inventory") << 1 << QStringLiteral("Zoek in namen en teksten");
    QTest::newRow("matrix") << 2 << QStringLiteral("Zoek in namen en teksten");
    QTest::newRow("network") << 3 << QStringLiteral("Zoek op de kaart");
}

void TestFilterBar::findGoesToTheSearchOfTheView()
{
    QFETCH(int, view);
    QFETCH(QString, field);
    m_fixture->openExample();
    QTest::keyClick(m_fixture->window.get(), Qt::Key(Qt::Key_1 + view), Qt::AltModifier);
    QTRY_COMPARE(m_fixture->page(), view);
    // From the view itself, and from a field of the bar above it.
    for (QWidget *from : {QApplication::focusWidget(), static_cast<QWidget *>(search())}) {
        from->setFocus();
        QTest::keyClick(from, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), field);
    }
}

void TestFilterBar::theCountSaysHowManyAreShown()
{
    m_fixture->openExample();
    const auto says = [&](const QString &text) {
        const auto labels = m_fixture->window->findChild<app::FilterBar *>()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->text() == text; });
    };
    QTRY_VERIFY(says(QStringLiteral("63 van 63 initiatieven")));
    tick(list(QStringLiteral("Thema")), QStringLiteral("financiering"));
    QTRY_VERIFY(says(QStringLiteral("%1 van 63 initiatieven").arg(shown())));
    QVERIFY(shown() < 63);
}

void TestFilterBar::aNewFileForgetsTheFormerFilter()
{
    m_fixture->openExample();
    tick(list(QStringLiteral("Thema")), QStringLiteral("financiering"));
    m_fixture->openEmpty();
    QVERIFY(m_fixture->workspace().filter().isEmpty());
    QVERIFY(m_fixture->workspace().selection().isEmpty());
    settle();
    QVERIFY(chips().isEmpty());
    QCOMPARE(list(QStringLiteral("Thema"))->text(), QStringLiteral("Thema"));
}

void TestFilterBar::wordsAddedToAListCanBeFilteredOnAtOnce()
{
    m_fixture->openExample();
    const qsizetype before = list(QStringLiteral("Thema"))->menu()->actions().size();
    QVERIFY(m_fixture->workspace().edit(QStringLiteral("woord"), [](core::Edit &edit) -> core::Result<void> {
        const auto made
            = edit.insert(core::newTerm(QStringLiteral("thema"), QStringLiteral("Blauwe economie")));
        return made ? core::Result<void>() : made.error();
    }));
    QCOMPARE(list(QStringLiteral("Thema"))->menu()->actions().size(), before + 1);
    tick(list(QStringLiteral("Thema")), QStringLiteral("Blauwe economie"));
    QTRY_COMPARE(shown(), 1); // the one that is for every theme
    m_fixture->workspace().undo();
    QCOMPARE(list(QStringLiteral("Thema"))->menu()->actions().size(), before);
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
