#include "app/render/figures/figurelegend.h"
#include "app/render/figures/matrixpainter.h"
#include "tests/render/figurechecks.h"
#include "tests/render/figuresamples.h"

#include <QTranslator>
#include <QtTest>

using namespace app;

/// What a matrix writes can be read whole, in the sizes that it has in the window and on paper.
class TestMatrixTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everyCellWithOfferNamesItsProviders_data();
    void everyCellWithOfferNamesItsProviders();
    void allCellsWriteTheirFootInOneWay();
    void everyFurtherLetterIsShown();
    void countsCanBeReadFromFourMetres();
    void cellsTooSmallForTheirWordsKeepLetterAndCount();

private:
    /// Every kind of cell that crowds its line: two letters and a demand, three, a deliberate white one.
    static MatrixFigure crowded()
    {
        MatrixFigure figure = samples::matrix();
        figure.cell(0, 1).certain = 36; // 12345 activities belong to the test of cut texts elsewhere
        figure.cell(0, 1).providers = 15;
        figure.cell(0, 1).demand = 52;
        MatrixCell &ending = figure.cell(1, 2);
        ending.certain = 1;
        ending.providers = 1;
        ending.demand = 1;
        ending.furtherLetters = QStringList{QStringLiteral("D"), QStringLiteral("e")};
        MatrixCell &busy = figure.cell(4, 1);
        busy.certain = 128;
        busy.possible = 12;
        busy.providers = 104;
        busy.demand = 230;
        busy.furtherLetters = QStringList{QStringLiteral("E"), QStringLiteral("N"), QStringLiteral("L")};
        figure.cell(3, 0).furtherLetters = QStringList{QStringLiteral("N")};
        return figure;
    }
    static QList<RecordingEngine::Text> painted(const QSize &size, const MatrixFigure &figure,
                                                bool withLegend = false)
    {
        FigureTheme theme;
        theme.withLegend = withLegend;
        RecordingDevice device(size);
        QPainter painter(&device);
        const QRectF all(QPointF(0, 0), QSizeF(size));
        paintMatrix(painter, MatrixGeometry(all, figure, theme), figure, theme, all);
        painter.end();
        return device.engine().texts;
    }
    static QStringList textsOf(const QSize &size, const MatrixFigure &figure, int row, int column)
    {
        FigureTheme theme;
        theme.withLegend = false;
        const QRectF cell
            = MatrixGeometry(QRectF(QPointF(0, 0), QSizeF(size)), figure, theme).cellRect(row, column);
        QStringList texts;
        for (const auto &text : painted(size, figure)) {
            if (isInside(cell, text.rect))
                texts.append(text.text);
        }
        return texts;
    }
    static void addSizes()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "nl"}) {
            // What the window leaves the matrix beside panel and inspector, and A4 on paper in points.
            QTest::addRow("laptop %s", language) << QSize(718, 540) << QString::fromLatin1(language);
            QTest::addRow("full HD %s", language) << QSize(1170, 880) << QString::fromLatin1(language);
            QTest::addRow("paper %s", language) << QSize(480, 380) << QString::fromLatin1(language);
        }
    }
    void speak(const QString &language)
    {
        Q_INIT_RESOURCE(translations);
        QCoreApplication::removeTranslator(&m_words);
        if (language == QLatin1String("nl")) {
            QVERIFY(m_words.load(QStringLiteral(":/i18n/stelselkaart_nl.qm")));
            QCoreApplication::installTranslator(&m_words);
        }
    }

    QTranslator m_words;
};

void TestMatrixTexts::nothingIsCutOff_data()
{
    addSizes();
}

void TestMatrixTexts::nothingIsCutOff()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    speak(language);
    const auto texts = painted(size, crowded());
    QVERIFY(texts.size() > 60);
    for (const auto &text : texts)
        QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
    QCOMPARE(overlapIn(texts), QString());
}

void TestMatrixTexts::everyCellWithOfferNamesItsProviders_data()
{
    addSizes();
}

void TestMatrixTexts::everyCellWithOfferNamesItsProviders()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    speak(language);
    const MatrixFigure figure = crowded();
    for (int row = 0; row < figure.rows.size(); ++row) {
        for (int column = 0; column < figure.columns.size(); ++column) {
            const MatrixCell &cell = figure.cell(row, column);
            const QString texts = textsOf(size, figure, row, column).join(u'|');
            if (cell.certain > 0)
                QVERIFY2(texts.contains(QStringLiteral("|%1 ").arg(cell.providers)), qPrintable(texts));
            if (cell.demand > 0)
                QVERIFY2(texts.contains(QString::number(cell.demand)), qPrintable(texts));
        }
    }
}

void TestMatrixTexts::allCellsWriteTheirFootInOneWay()
{
    speak(QStringLiteral("en"));
    for (const QSize size : {QSize(718, 540), QSize(1170, 880), QSize(1900, 900)}) {
        const auto texts = painted(size, crowded());
        int full = 0, brief = 0;
        for (const auto &text : texts) {
            full += text.text.endsWith(QLatin1String("providers"));
            brief += text.text.endsWith(QLatin1String("prov."));
        }
        QVERIFY(full + brief >= 12);
        QVERIFY2(full == 0 || brief == 0, qPrintable(QStringLiteral("%1 and %2").arg(full).arg(brief)));
    }
}

void TestMatrixTexts::everyFurtherLetterIsShown()
{
    speak(QStringLiteral("nl"));
    const MatrixFigure figure = crowded();
    for (const QSize size : {QSize(718, 540), QSize(1170, 880)}) {
        for (int row = 0; row < figure.rows.size(); ++row) {
            for (int column = 0; column < figure.columns.size(); ++column) {
                const QStringList texts = textsOf(size, figure, row, column);
                for (const QString &letter : figure.cell(row, column).furtherLetters)
                    QVERIFY2(texts.contains(letter), qPrintable(texts.join(u'|') + u' ' + letter));
            }
        }
    }
}

void TestMatrixTexts::countsCanBeReadFromFourMetres()
{
    // A projector shows 1920 x 1080; the matrix has what panel and inspector leave. From four metres a digit
    // must be 40 pixels high. Digits are 0.73 of the size they are written in (DejaVu, Liberation:
    // 0.72-0.73).
    speak(QStringLiteral("nl"));
    const MatrixFigure figure = crowded();
    const QSize size(1170, 880);
    FigureTheme theme;
    theme.withLegend = false;
    const MatrixGeometry geometry(QRectF(QPointF(0, 0), QSizeF(size)), figure, theme);
    const auto texts = painted(size, figure);
    const double lineOfReference = QFontMetricsF([] {
                                       QFont font;
                                       font.setPixelSize(100);
                                       font.setBold(true);
                                       return font;
                                   }())
                                       .height();
    for (int row = 0; row < figure.rows.size(); ++row) {
        for (int column = 0; column < figure.columns.size(); ++column) {
            const MatrixCell &cell = figure.cell(row, column);
            if (cell.status == MatrixStatus::NotApplicable)
                continue;
            double highest = 0;
            for (const auto &text : texts) {
                if (text.text == QString::number(cell.certain)
                    && isInside(geometry.cellRect(row, column), text.rect))
                    highest = std::max(highest, text.rect.height());
            }
            const double digit = 0.72 * highest / lineOfReference * 100;
            QVERIFY2(digit >= 40, qPrintable(QStringLiteral("%1, %2: %3").arg(row).arg(column).arg(digit)));
        }
    }
}

void TestMatrixTexts::cellsTooSmallForTheirWordsKeepLetterAndCount()
{
    speak(QStringLiteral("nl"));
    const MatrixFigure figure = crowded();
    const QStringList texts = textsOf(QSize(300, 230), figure, 4, 1);
    QVERIFY2(texts.contains(QStringLiteral("128")), qPrintable(texts.join(u'|')));
    QVERIFY2(texts.contains(statusLetter(figure.cell(4, 1).status)), qPrintable(texts.join(u'|')));
    for (const QString &text : texts)
        QVERIFY2(!text.contains(u'…'), qPrintable(text));
}

QTEST_MAIN(TestMatrixTexts)
#include "tst_matrixtexts.moc"
