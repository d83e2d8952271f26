#include "tests/desktop/screens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

/// Pictures of every screen and dialog, in the sizes of a small laptop and a projector, and what can be said
/// of them without eyes: everything is there, in Dutch, and nothing is cut off.
class TestScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyScreenIsWholeAndInDutch_data();
    void everyScreenIsWholeAndInDutch();
    void theCheckOfTextsFindsWhatIsCutOff();
    void theWindowFitsASmallLaptop_data();
    void theWindowFitsASmallLaptop();

private:
    static QString describe(const QWidget &widget, const QString &text)
    {
        return QStringLiteral("%1 \"%2\" (%3 x %4)")
            .arg(QLatin1String(widget.metaObject()->className()), text)
            .arg(widget.width())
            .arg(widget.height());
    }
    static int widthOf(const QWidget &widget, const QString &text)
    {
        return widget.fontMetrics().size(Qt::TextShowMnemonic, text).width();
    }
    static QString cutOff(const QWidget &widget);
    static QStringList cutOffIn(const QWidget &root);
    static QStringList textsIn(const QWidget &root);
    static void save(const QWidget &window, const QWidget &shown, const QString &name);
};

/// What does not fit in its place; empty when all does.
QString TestScreens::cutOff(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return {};
        const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() + 2
                                            : label->sizeHint().width() <= label->width() + 1;
        return fits ? QString() : describe(widget, label->text());
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (widget.inherits("QLineEditIconButton"))
            return {}; // shows its icon alone
        const int icon = button->icon().isNull() ? 0 : 4;
        return widthOf(widget, button->text()) + icon <= widget.width() ? QString()
                                                                        : describe(widget, button->text());
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return widthOf(widget, box->currentText()) + 30 <= widget.width()
            ? QString()
            : describe(widget, box->currentText());
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        if (!line->text().isEmpty() || widthOf(widget, line->placeholderText()) + 10 <= widget.width())
            return {};
        return describe(widget, line->placeholderText());
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (widthOf(widget, tabs->tabText(tab)) > tabs->tabRect(tab).width()
                || tabs->tabRect(tab).right() > tabs->width() + 1)
                return describe(widget, tabs->tabText(tab));
        }
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget);
        header && header->orientation() == Qt::Horizontal && header->model()) {
        for (int section = 0; section < header->count(); ++section) {
            const QString title = header->model()->headerData(section, Qt::Horizontal).toString();
            if (!header->isSectionHidden(section)
                && widthOf(widget, title) + 6 > header->sectionSize(section))
                return describe(widget, title);
        }
    }
    return {};
}

QStringList TestScreens::cutOffIn(const QWidget &root)
{
    QStringList faults;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->visibleRegion().isEmpty())
            continue;
        if (widget->objectName() == QLatin1String("qt_toolbar_ext_button"))
            faults.append(QStringLiteral("a tool bar hides some of its buttons"));
        else if (const QString fault = cutOff(*widget); !fault.isEmpty())
            faults.append(fault);
    }
    return faults;
}

QStringList TestScreens::textsIn(const QWidget &root)
{
    QStringList texts{root.windowTitle()};
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        texts.append(widget->accessibleName());
        texts.append(widget->toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts.append(line->placeholderText());
    }
    return texts;
}

void TestScreens::save(const QWidget &window, const QWidget &shown, const QString &name)
{
    QPixmap picture = const_cast<QWidget &>(window).grab();
    if (&shown != &window) {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90));
        const QPixmap dialog = const_cast<QWidget &>(shown).grab();
        const QPoint at((picture.width() - dialog.width()) / 2, (picture.height() - dialog.height()) / 2);
        painter.drawPixmap(at, dialog);
    }
    QDir().mkpath(QStringLiteral(SCREENS_DIR));
    QVERIFY(picture.save(QStringLiteral(SCREENS_DIR "/%1.png").arg(name)));
}

void TestScreens::initTestCase()
{
    WindowFixture::prepare("screens");
}

void TestScreens::everyScreenIsWholeAndInDutch_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QSize>("size");
    for (const auto &[name, open] : screens::all) {
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)})
            QTest::addRow("%s-%d", name, size.width()) << QString::fromLatin1(name) << size;
    }
}

void TestScreens::everyScreenIsWholeAndInDutch()
{
    QFETCH(QString, screen);
    QFETCH(QSize, size);
    WindowFixture fixture(size);
    const QWidget *shown = screens::opener(screen)(fixture);
    QVERIFY2(shown, "the screen did not come");
    QTest::qWait(60); // layouts and polishing
    QCOMPARE(fixture.window->size(), size);
    QVERIFY(shown->width() <= size.width() && shown->height() <= size.height());
    save(*fixture.window, *shown, QLatin1String(QTest::currentDataTag()));
    const QStringList faults = cutOffIn(*shown);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    // Words that no Dutch sentence has: a text that was not translated, by the program or by Qt.
    static const QRegularExpression english(QStringLiteral(
        "\\b(the|and|with|this|from|Cancel|Close|Apply|Restore|Save|Yes|Defaults|unknown)\\b"));
    for (const QString &text : textsIn(*shown))
        QVERIFY2(!english.match(text).hasMatch(), qPrintable(text));
}

void TestScreens::theCheckOfTextsFindsWhatIsCutOff()
{
    QWidget root;
    auto *button = new QPushButton(QStringLiteral("Een knop met een lange tekst"), &root);
    auto *label = new QLabel(QStringLiteral("Een zin die over regels loopt en dus hoogte vraagt"), &root);
    label->setWordWrap(true);
    button->setGeometry(0, 0, 300, 30);
    label->setGeometry(0, 40, 120, 100);
    root.resize(400, 200);
    root.show();
    QVERIFY(cutOffIn(root).isEmpty());
    button->resize(60, 30);
    QCOMPARE(cutOffIn(root).size(), 1);
    label->resize(120, 15);
    QCOMPARE(cutOffIn(root).size(), 2);
}

void TestScreens::theWindowFitsASmallLaptop_data()
{
    QTest::addColumn<int>("view");
    for (int view = 0; view < 6; ++view)
        QTest::addRow("view %d", view) << view;
}

void TestScreens::theWindowFitsASmallLaptop()
{
    QFETCH(int, view);
    WindowFixture fixture;
    fixture.openExample();
    fixture.window->showView(view);
    QTest::qWait(60); // a window that does not fit grows with its layout
    QCOMPARE(fixture.window->width(), 1366);
    QVERIFY2(fixture.window->minimumSizeHint().width() <= 1366,
             qPrintable(QString::number(fixture.window->minimumSizeHint().width())));
    QVERIFY(fixture.window->minimumSizeHint().height() <= 720); // a task bar takes its part
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
