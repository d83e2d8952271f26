#include "core/analysis/sentencetexts.h"

namespace core {
namespace {

struct Forms {
    SentenceText text;
    const char *nlOne; ///< nullptr: as nlMany
    const char *nlMany;
    const char *enOne;
    const char *enMany;
};

using T = SentenceText;

// clang-format off
constexpr Forms table[] = {
    {T::Coverage, nullptr, "Tussen %1 en %2 van de %3 vakken hebben aanbod (%4 tot %5).",
                  nullptr, "Between %1 and %2 of the %3 cells have an offer (%4 to %5)."},
    {T::CoverageExact, "%1 van de %3 vakken heeft aanbod (%4).", "%1 van de %3 vakken hebben aanbod (%4).",
                       "%1 of the %3 cells has an offer (%4).", "%1 of the %3 cells have an offer (%4)."},
    {T::CoverageNone, nullptr, "Er zijn geen vakken om te tellen.", nullptr, "There are no cells to count."},
    {T::Regional, nullptr, "Zonder het aanbod dat voor heel Nederland geldt, is dat %1 tot %2.",
                  nullptr, "Without the offers that serve the whole country, that is %1 to %2."},
    {T::RegionalExact, nullptr, "Zonder het aanbod dat voor heel Nederland geldt, is dat %1.",
                       nullptr, "Without the offers that serve the whole country, that is %1."},
    {T::Weighted, nullptr, "Van de vragen van ondernemers valt %1 tot %2 in een vak met aanbod.",
                  nullptr, "Of the questions of entrepreneurs, %1 to %2 fall in a cell with an offer."},
    {T::WeightedExact, nullptr, "Van de vragen van ondernemers valt %1 in een vak met aanbod.",
                       nullptr, "Of the questions of entrepreneurs, %1 fall in a cell with an offer."},
    {T::WeightedNone, nullptr, "Er zijn geen vragen van ondernemers bekend voor deze vakken.",
                      nullptr, "No questions of entrepreneurs are known for these cells."},
    {T::CellsWhite, "%n vak is wit: er is zeker geen aanbod.", "%n vakken zijn wit: er is zeker geen aanbod.",
                    "%n cell is white: there is certainly no offer.", "%n cells are white: there is certainly no offer."},
    {T::CellsUnknown, "Van %n vak weten we niet of er aanbod is.", "Van %n vakken weten we niet of er aanbod is.",
                      "For %n cell we do not know whether there is an offer.", "For %n cells we do not know whether there is an offer."},
    {T::CellsExpiring, "In %n vak loopt al het aanbod binnenkort af.", "In %n vakken loopt al het aanbod binnenkort af.",
                       "In %n cell all offers end soon.", "In %n cells all offers end soon."},
    {T::CellsThin, "%n vak is dun: het hangt aan weinig aanbod of aan weinig aanbieders.", "%n vakken zijn dun: ze hangen aan weinig aanbod of aan weinig aanbieders.",
                   "%n cell is thin: it rests on few offers or few providers.", "%n cells are thin: they rest on few offers or few providers."},
    {T::CellsCrowded, "In %n vak doen veel aanbieders bijna hetzelfde.", "In %n vakken doen veel aanbieders bijna hetzelfde.",
                      "In %n cell many providers do almost the same.", "In %n cells many providers do almost the same."},
    {T::CellsCovered, "%n vak is goed gedekt.", "%n vakken zijn goed gedekt.",
                      "%n cell is well covered.", "%n cells are well covered."},
    {T::CellsUnevaluated, "In %n vak is geen enkel aanbod geëvalueerd.", "In %n vakken is geen enkel aanbod geëvalueerd.",
                          "In %n cell no offer has been evaluated.", "In %n cells no offer has been evaluated."},
    {T::CellsPossiblyUnevaluated, "In %n vak is misschien geen enkel aanbod geëvalueerd.", "In %n vakken is misschien geen enkel aanbod geëvalueerd.",
                                  "In %n cell perhaps no offer has been evaluated.", "In %n cells perhaps no offer has been evaluated."},
    {T::CellsNationalOnly, "In %n vak is er alleen aanbod voor heel Nederland.", "In %n vakken is er alleen aanbod voor heel Nederland.",
                           "In %n cell there are only offers for the whole country.", "In %n cells there are only offers for the whole country."},
    {T::CellNotApplicable, nullptr, "Dit vak telt niet mee (n.v.t.).", nullptr, "This cell does not count (not applicable)."},
    {T::CellOnPurpose, nullptr, "Dit vak is bewust leeg.", nullptr, "This cell is empty on purpose."},
    {T::CellWhite, nullptr, "Er is zeker geen aanbod.", nullptr, "There is certainly no offer."},
    {T::CellUnknown, "Er is misschien %n activiteit, maar dat weten we niet zeker.", "Er zijn misschien %n activiteiten, maar dat weten we niet zeker.",
                     "There may be %n activity, but we are not sure.", "There may be %n activities, but we are not sure."},
    {T::CellOffer, "Er is %n activiteit.", "Er zijn %n activiteiten.", "There is %n activity.", "There are %n activities."},
    {T::CellProviders, "We kennen %n aanbieder.", "We kennen %n aanbieders.", "We know %n provider.", "We know %n providers."},
    {T::CellDemand, "Er is %n vraag van ondernemers.", "Er zijn %n vragen van ondernemers.",
                    "There is %n question of entrepreneurs.", "There are %n questions of entrepreneurs."},
    {T::CellExpiring, nullptr, "Al dit aanbod loopt binnenkort af.", nullptr, "All of it ends soon."},
    {T::CellThin, nullptr, "Dat is dun.", nullptr, "That is thin."},
    {T::CellCrowded, nullptr, "Veel aanbieders doen hier bijna hetzelfde.", nullptr, "Many providers do almost the same here."},
    {T::CellUnevaluated, nullptr, "Niets daarvan is geëvalueerd.", nullptr, "None of it has been evaluated."},
    {T::CellPossiblyUnevaluated, nullptr, "Misschien is niets daarvan geëvalueerd.", nullptr, "Perhaps none of it has been evaluated."},
    {T::CellNationalOnly, nullptr, "Het is alleen aanbod voor heel Nederland.", nullptr, "All of it serves the whole country."},
    {T::CellTips, nullptr, "Na %1 is er niets meer.", nullptr, "After %1 nothing is left."},
    {T::SignalsOutside, "%n signaal noemt geen fase of thema en telt daarom in geen vak mee.", "%n signalen noemen geen fase of thema en tellen daarom in geen vak mee.",
                        "%n signal names no phase or theme and so counts in no cell.", "%n signals name no phase or theme and so count in no cell."},
    {T::OverlapCertain, "%n paar activiteiten overlapt zeker.", "%n paren activiteiten overlappen zeker.",
                        "%n pair of activities certainly overlaps.", "%n pairs of activities certainly overlap."},
    {T::OverlapPossible, "%n paar overlapt misschien: daarvoor ontbreken gegevens.", "%n paren overlappen misschien: daarvoor ontbreken gegevens.",
                         "%n pair may overlap: data are missing to tell.", "%n pairs may overlap: data are missing to tell."},
    {T::OverlapHinge, "Bij %n paar gaat het om landelijk en regionaal aanbod.", "Bij %n paren gaat het om landelijk en regionaal aanbod.",
                      "%n pair is between national and regional offer.", "%n pairs are between national and regional offer."},
    {T::OverlapNone, nullptr, "Geen twee activiteiten overlappen zeker.", nullptr, "No two activities certainly overlap."},
    {T::Same, nullptr, "zelfde %1", nullptr, "same %1"},
    {T::Partly, nullptr, "deels dezelfde %1", nullptr, "partly the same %1"},
    {T::Different, nullptr, "%1", nullptr, "different %1"},
    {T::Unknown, nullptr, "%1 onbekend", nullptr, "%1 unknown"},
    {T::And, nullptr, "%1 en %2", nullptr, "%1 and %2"},
    {T::Compared, "op %n van %1 kenmerken vergeleken", "op %n van %1 kenmerken vergeleken",
                  "compared on %n of %1 attributes", "compared on %n of %1 attributes"},
    {T::ClassDuplication, nullptr, "Dubbel aanbod", nullptr, "Duplication"},
    {T::ClassNearDuplicate, nullptr, "Vrijwel gelijk", nullptr, "Nearly the same"},
    {T::ClassOverlap, nullptr, "Overlap", nullptr, "Overlap"},
    {T::PairPossible, nullptr, "Misschien, want er ontbreken gegevens.", nullptr, "Perhaps, because data are missing."},
    {T::Referred, nullptr, "De een verwijst naar de ander.", nullptr, "One refers to the other."},
    {T::NotReferred, nullptr, "Ze verwijzen niet naar elkaar.", nullptr, "They do not refer to each other."},
    {T::VerdictOpen, nullptr, "Nog te bespreken.", nullptr, "To be discussed."},
    {T::VerdictOnPurpose, nullptr, "Dit is bewust zo.", nullptr, "This is on purpose."},
    {T::VerdictComplementary, nullptr, "Ze vullen elkaar aan.", nullptr, "They complement each other."},
    {T::VerdictUnwanted, nullptr, "Deze overlap is ongewenst.", nullptr, "This overlap is unwanted."},
    {T::NotComputable, nullptr, "niet te berekenen", nullptr, "not computable"},
    {T::Percent, nullptr, "%1\u00a0%", nullptr, "%1%"},
    {T::Phases, nullptr, "fase", nullptr, "phase"},
    {T::Themes, nullptr, "thema", nullptr, "theme"},
    {T::Kind, nullptr, "soort", nullptr, "kind"},
    {T::TargetGroups, nullptr, "doelgroep", nullptr, "target group"},
    {T::SizeClasses, nullptr, "grootteklasse", nullptr, "size class"},
    {T::Sectors, nullptr, "sector", nullptr, "sector"},
    {T::Channels, nullptr, "kanaal", nullptr, "channel"},
    {T::Delivery, nullptr, "vorm", nullptr, "delivery"},
    {T::Area, nullptr, "gebied", nullptr, "area"},
    {T::PhasesOther, nullptr, "andere fase", nullptr, "phase"},
    {T::ThemesOther, nullptr, "ander thema", nullptr, "theme"},
    {T::KindOther, nullptr, "andere soort", nullptr, "kind"},
    {T::TargetGroupsOther, nullptr, "andere doelgroep", nullptr, "target group"},
    {T::SizeClassesOther, nullptr, "andere grootteklasse", nullptr, "size class"},
    {T::SectorsOther, nullptr, "andere sector", nullptr, "sector"},
    {T::ChannelsOther, nullptr, "ander kanaal", nullptr, "channel"},
    {T::DeliveryOther, nullptr, "andere vorm", nullptr, "delivery"},
    {T::AreaOther, nullptr, "ander gebied", nullptr, "area"},
};
// clang-format on

} // namespace

QString sentenceText(SentenceText text, Language language, qint64 count)
{
    for (const Forms &forms : table) {
        if (forms.text != text)
            continue;
        const bool dutch = language == Language::Dutch;
        const char *one = dutch ? forms.nlOne : forms.enOne;
        const char *many = dutch ? forms.nlMany : forms.enMany;
        QString words = QString::fromUtf8(count == 1 && one ? one : many);
        return words.replace(QLatin1String("%n"), QString::number(count));
    }
    return {};
}

} // namespace core
