#include "app/desktop/models/recordmodel.h"
#include "app/desktop/models/searchtext.h"
#include "tests/desktop/inventoryfixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using app::RecordModel;
using app::SearchWords;
using core::EntityKind;

namespace {

using Fixture = InventoryFixture;

/// Rows and their parts, by name.
QStringList shownBy(const RecordModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        rows.append(top.data().toString());
        for (int part = 0; part < model.rowCount(top); ++part)
            rows.append(u"  "_qs + model.index(part, 0, top).data().toString());
    }
    return rows;
}

void search(app::Workspace &workspace, const QString &text)
{
    app::Filter filter = workspace.filter();
    filter.text = text;
    workspace.setFilter(filter);
}

} // namespace

class TestSearchText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWordIsFoundWhereverItStands_data();
    void aWordIsFoundWhereverItStands();
    void everyWordHasItsOwnBit();
    void whatIsKnownOfTheWordsBeforeChangesNoAnswer();
    void typingAndDeletingShowsWhatANewTableShows();
    void textsReadAheadFindTheSame();
    void aNameChangedWhileTextsAreReadIsFound();
};

void TestSearchText::aWordIsFoundWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("first") << QByteArray("energiescan aan huis") << u"energie"_qs << true;
    QTest::newRow("last") << QByteArray("energiescan aan huis") << u"huis"_qs << true;
    QTest::newRow("the whole text") << QByteArray("huis") << u"huis"_qs << true;
    QTest::newRow("longer than the text") << QByteArray("huis") << u"huiskamer"_qs << false;
    QTest::newRow("but for its last letter") << QByteArray("energiescan") << u"energieschap"_qs << false;
    QTest::newRow("but for its first letter") << QByteArray("een qr") << u"nqr"_qs << false;
    QTest::newRow("after a false start") << QByteArray("aaab") << u"aab"_qs << true;
    QTest::newRow("rare letters twice") << QByteArray("quqx quxx") << u"quxx"_qs << true;
    QTest::newRow("one letter") << QByteArray("x") << u"x"_qs << true;
    QTest::newRow("bytes beyond ASCII") << QByteArray("\xE2\x82\xAC 5") << u"€"_qs << true;
    QTest::newRow("not across two values") << QByteArray("\nenergie\nscan") << u"energiescan"_qs << false;
    QTest::newRow("empty text") << QByteArray() << u"a"_qs << false;
}

void TestSearchText::aWordIsFoundWhereverItStands()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, word);
    QFETCH(bool, isThere);
    const SearchWords words(word);
    QCOMPARE(words.in(text) == words.all(), isThere);
}

void TestSearchText::everyWordHasItsOwnBit()
{
    const SearchWords words(u"Scan huis  kelder"_qs);
    QCOMPARE(words.all(), 0b111ULL);
    QCOMPARE(words.in("scan aan huis"), 0b011ULL);
    QVERIFY(SearchWords(u"   "_qs).isEmpty());
    QCOMPARE(SearchWords(QString()).all(), 0ULL);
}

void TestSearchText::whatIsKnownOfTheWordsBeforeChangesNoAnswer()
{
    // Short words of few letters, so that they often hold each other.
    QRandomGenerator random(20231001);
    const auto letters = [&](int most) {
        QString text;
        for (int i = random.bounded(most + 1); i > 0; --i)
            text.append(QChar(u"aab "[random.bounded(4)]));
        return text;
    };
    int skipped = 0;
    for (int i = 0; i < 20'000; ++i) {
        const SearchWords before(letters(6));
        const SearchWords now(letters(6));
        const QByteArray text = letters(12).toLatin1();
        const SearchWords::Known known = now.knownFrom(before);
        skipped += (known.same | known.wider | known.longer) != 0;
        QCOMPARE(now.in(text, before.in(text), known), now.in(text));
    }
    QVERIFY(skipped > 1000); // else nothing was tried
}

void TestSearchText::typingAndDeletingShowsWhatANewTableShows()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel typed(fixture.workspace, EntityKind::Initiative);
    const QStringList steps{u"w"_qs,      u"we"_qs,       u"wer"_qs,        u"we"_qs,         u"w"_qs,
                            QString(),    u"s"_qs,        u"sc"_qs,         u"scan"_qs,       u"scan h"_qs,
                            u"scan x"_qs, u"scan"_qs,     u"werkplaats"_qs, u"coach"_qs,      u"coach we"_qs,
                            u"we"_qs,     u"gemeente"_qs, u"gemeente d"_qs, u"d gemeente"_qs, QString()};
    QSet<QStringList> different;
    for (const QString &text : steps) {
        search(fixture.workspace, text);
        const RecordModel fresh(fixture.workspace, EntityKind::Initiative);
        QCOMPARE(shownBy(typed), shownBy(fresh));
        different.insert(shownBy(typed));
    }
    QVERIFY(different.size() >= 5);
    QCOMPARE(typed.shownCount(), 3);
}

void TestSearchText::textsReadAheadFindTheSame()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel prepared(fixture.workspace, EntityKind::Initiative);
    QTest::qWait(300); // until the texts are read
    for (const QString &text : {u"zandhoek"_qs, u"gemeente"_qs, u"weten"_qs, u"webwinkel"_qs, u"12500"_qs}) {
        search(fixture.workspace, text);
        const RecordModel fresh(fixture.workspace, EntityKind::Initiative);
        QCOMPARE(shownBy(prepared), shownBy(fresh));
        QVERIFY2(prepared.shownCount() > 0, qPrintable(text));
    }
}

void TestSearchText::aNameChangedWhileTextsAreReadIsFound()
{
    Fixture fixture(Fixture::threeInitiatives());
    RecordModel model(fixture.workspace, EntityKind::Initiative);
    const int name = fieldOf(EntityKind::Organisation, "name");
    // At every moment before, while and after the texts are read by the worker.
    for (int moment = 0; moment < 30; ++moment) {
        QTest::qWait(moment % 7 * 5);
        const QString word = u"kwadraat"_qs + QString::number(moment);
        QVERIFY(fixture.workspace.edit(u"rename"_qs, [&](core::Edit &edit) {
            return edit.setField(EntityKind::Organisation, Fixture::id(101), name, word);
        }));
        search(fixture.workspace, word);
        QCOMPARE(model.shownCount(), 1);
        search(fixture.workspace, QString());
    }
}

QTEST_MAIN(TestSearchText)
#include "tst_searchtext.moc"
