#include "app/desktop/models/recordedits.h"
#include "app/render/contrast.h"
#include "app/render/figures/figuretheme.h"
#include "app/render/figures/palette.h"
#include "tests/desktop/screens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QMenuBar>
#include <QSet>
#include <QToolBar>

/// Usable without sight or mouse: every widget that takes the focus says what it is, Tab comes everywhere,
/// and what is painted can be told apart.
class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFocusableWidgetHasAName_data() { addScreens(); }
    void everyFocusableWidgetHasAName();
    void tabComesToEveryWidget_data() { addScreens(); }
    void tabComesToEveryWidget();
    void everyShortcutIsUnique();
    void everyMenuAndEveryActionHasALetter();
    void paletteTextsCanBeRead_data();
    void paletteTextsCanBeRead();
    void statusesCanBeReadAndToldApart_data();
    void statusesCanBeReadAndToldApart();
    void figureTextsCanBeRead();
    void noTwoStatusesShareLetterPatternAndWord();

private:
    static void addScreens()
    {
        QTest::addColumn<QString>("screen");
        for (const auto &[name, open] : screens::all)
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    /// Parts that Qt makes inside its own widgets; a reader hears the widget around them.
    static bool isOwnedByQt(const QWidget &widget)
    {
        return widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QComboBoxListView")
            || widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QCalendarView")
            || widget.inherits("QLineEditIconButton");
    }
    static QString describe(const QWidget &widget)
    {
        const auto *parent = widget.parentWidget();
        return QStringLiteral("%1 \"%2\" in %3")
            .arg(QLatin1String(widget.metaObject()->className()), widget.accessibleName(),
                 parent ? QLatin1String(parent->metaObject()->className()) : QLatin1String("nothing"));
    }
    /// By Tab alone; an exclusive group of buttons has one place in the order.
    static bool takesTab(const QWidget &root, const QWidget &widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        const bool isGrouped
            = button && button->group() && button->group()->exclusive() && !button->isChecked();
        return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isVisibleTo(&root)
            && widget.isEnabled() && !widget.focusProxy() && !isGrouped && !isOwnedByQt(widget);
    }
};

void TestAccessibility::initTestCase()
{
    WindowFixture::prepare("accessibility");
}

void TestAccessibility::everyFocusableWidgetHasAName()
{
    QFETCH(QString, screen);
    WindowFixture fixture;
    const QWidget *shown = screens::opener(screen)(fixture);
    QVERIFY(shown);
    QStringList unnamed;
    int named = 0;
    for (QWidget *widget : shown->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || isOwnedByQt(*widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            unnamed.append(describe(*widget));
        else
            ++named;
    }
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY(named > 0);
}

void TestAccessibility::tabComesToEveryWidget()
{
    QFETCH(QString, screen);
    WindowFixture fixture;
    QWidget *shown = screens::opener(screen)(fixture);
    QVERIFY(shown);
    QTRY_VERIFY(shown->isActiveWindow());
    QSet<const QWidget *> wanted;
    for (const QWidget *widget : shown->findChildren<QWidget *>()) {
        if (widget->window() == shown && takesTab(*shown, *widget))
            wanted.insert(widget);
    }
    QVERIFY(!wanted.isEmpty());
    if (!shown->focusWidget())
        QTest::keyClick(shown, Qt::Key_Tab);
    for (int step = 0; step < 400 && !wanted.isEmpty(); ++step) {
        QWidget *current = shown->focusWidget();
        QVERIFY(current);
        wanted.remove(current);
        // Through the widget itself: one that keeps the key to itself is a trap.
        QTest::keyClick(current, Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget *widget : std::as_const(wanted))
        missed.append(describe(*widget));
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestAccessibility::everyShortcutIsUnique()
{
    WindowFixture fixture;
    fixture.openExample();
    for (int view = 1; view < 5; ++view) {
        fixture.window->showView(view);
        QHash<QString, QString> taken;
        for (const QAction *action : fixture.window->findChildren<QAction *>()) {
            const auto *widget = qobject_cast<const QWidget *>(action->parent());
            if (action->shortcutContext() == Qt::WidgetShortcut
                || (widget && widget != fixture.window.get() && !widget->isVisibleTo(fixture.window.get())
                    && action->shortcutContext() == Qt::WidgetWithChildrenShortcut))
                continue;
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!taken.contains(text),
                         qPrintable(text + QStringLiteral(": ") + action->text() + QStringLiteral(" / ")
                                    + taken.value(text)));
                taken.insert(text, action->text());
            }
        }
        QVERIFY(taken.contains(QStringLiteral("Ctrl+Z")));
        QVERIFY(taken.contains(QStringLiteral("Ctrl+P")));
    }
}

void TestAccessibility::everyMenuAndEveryActionHasALetter()
{
    WindowFixture fixture;
    fixture.openExample();
    QSet<QChar> ofBar;
    for (const QAction *top : fixture.window->menuBar()->actions()) {
        const qsizetype at = top->text().indexOf(u'&');
        QVERIFY2(at >= 0, qPrintable(top->text()));
        const QChar letter = top->text().at(at + 1).toLower();
        QVERIFY2(!ofBar.contains(letter), qPrintable(top->text()));
        ofBar.insert(letter);
        QHash<QChar, QString> ofMenu;
        for (const QAction *action : top->menu()->actions()) {
            const qsizetype mark = action->text().indexOf(u'&');
            if (action->isSeparator() || mark < 0)
                continue;
            const QChar key = action->text().at(mark + 1).toLower();
            QVERIFY2(!ofMenu.contains(key),
                     qPrintable(action->text() + QStringLiteral(" / ") + ofMenu.value(key)));
            ofMenu.insert(key, action->text());
        }
        QVERIFY(!ofMenu.isEmpty());
    }
}

void TestAccessibility::paletteTextsCanBeRead_data()
{
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");
    QTest::newRow("window") << QPalette::WindowText << QPalette::Window;
    QTest::newRow("field") << QPalette::Text << QPalette::Base;
    QTest::newRow("every other row") << QPalette::Text << QPalette::AlternateBase;
    QTest::newRow("button") << QPalette::ButtonText << QPalette::Button;
    QTest::newRow("chosen") << QPalette::HighlightedText << QPalette::Highlight;
    QTest::newRow("tool tip") << QPalette::ToolTipText << QPalette::ToolTipBase;
    QTest::newRow("hint in a field") << QPalette::PlaceholderText << QPalette::Base;
    QTest::newRow("link") << QPalette::Link << QPalette::Base;
    QTest::newRow("rail") << QPalette::WindowText << QPalette::Midlight;
}

void TestAccessibility::paletteTextsCanBeRead()
{
    QFETCH(QPalette::ColorRole, text);
    QFETCH(QPalette::ColorRole, ground);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QColor front = QApplication::palette().color(group, text);
        QCOMPARE(front.alpha(), 255); // a half-transparent text has another contrast on each ground
        const double ratio = app::contrast(front, QApplication::palette().color(group, ground));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }
    const QPalette palette = QApplication::palette();
    // What cannot be pressed now is still a word to be read, if fainter.
    QVERIFY(app::contrast(palette.color(QPalette::Disabled, QPalette::ButtonText),
                          palette.color(QPalette::Midlight))
            >= 3);
    QVERIFY(app::contrast(app::inheritedTextColour(palette), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(app::contrast(app::inheritedTextColour(palette), palette.color(QPalette::AlternateBase)) >= 4.5);
}

void TestAccessibility::statusesCanBeReadAndToldApart_data()
{
    QTest::addColumn<int>("status");
    for (const app::MatrixStatus status : app::matrixStatuses)
        QTest::newRow(qPrintable(app::statusWord(status))) << static_cast<int>(status);
}

void TestAccessibility::statusesCanBeReadAndToldApart()
{
    QFETCH(int, status);
    const app::StatusLook look = app::statusLook(static_cast<app::MatrixStatus>(status));
    const app::FigureTheme theme;
    // Words and numbers on the cell's ground; its strip and edge, which are shapes, on ground and paper.
    QVERIFY(app::contrast(theme.text, look.fill) >= 4.5);
    QVERIFY2(app::contrast(look.strip, look.fill) >= 3,
             qPrintable(QString::number(app::contrast(look.strip, look.fill))));
    QVERIFY(app::contrast(look.strip, theme.paper) >= 3);
    QVERIFY(app::contrast(QColor(0x00, 0x4f, 0x8a), look.fill) >= 3); // the bar of questions
}

void TestAccessibility::figureTextsCanBeRead()
{
    const app::FigureTheme theme;
    for (const QColor &ground : {theme.paper, theme.headerFill}) {
        QVERIFY(app::contrast(theme.text, ground) >= 4.5);
        QVERIFY(app::contrast(theme.mutedText, ground) >= 4.5);
        QVERIFY(app::contrast(theme.line, ground) >= 3);
    }
    // The card that is being dragged.
    QVERIFY(app::contrast(theme.text, QColor(0xff, 0xf4, 0xc2)) >= 4.5);
    QCOMPARE(app::contrast(Qt::black, Qt::white), 21.0);               // (1 + 0.05) / (0 + 0.05)
    QVERIFY(app::contrast(QColor(0x76, 0x76, 0x76), Qt::white) > 4.5); // the known border grey
    QVERIFY(app::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestAccessibility::noTwoStatusesShareLetterPatternAndWord()
{
    QSet<QString> letters, words, looks;
    for (const app::MatrixStatus status : app::matrixStatuses) {
        letters.insert(app::statusLetter(status));
        words.insert(app::statusWord(status));
        looks.insert(QString::number(static_cast<int>(app::statusLook(status).pattern)) + u'/'
                     + app::statusLook(status).strip.name());
    }
    const auto count = qsizetype(std::size(app::matrixStatuses));
    QCOMPARE(letters.size(), count);
    QCOMPARE(words.size(), count);
    QCOMPARE(looks.size(), count);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
