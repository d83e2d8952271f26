#pragma once

#include <QStringView>

namespace core {

/// The keys of vocabulary terms on which a rule of the method turns. All other terms mean what the file says.
namespace term {
inline constexpr QStringView idea = u"idee";
inline constexpr QStringView ended = u"beëindigd";
inline constexpr QStringView structural = u"structureel";
inline constexpr QStringView temporary = u"tijdelijk";
inline constexpr QStringView pilot = u"pilot";
inline constexpr QStringView national = u"landelijk";
inline constexpr QStringView european = u"europees";
inline constexpr QStringView provider = u"aanbieder";
inline constexpr QStringView lead = u"trekker";
inline constexpr QStringView funder = u"financier";
inline constexpr QStringView commissioner = u"opdrachtgever";
inline constexpr QStringView notEvaluated = u"nee";
inline constexpr QStringView notApplicable = u"nvt";
inline constexpr QStringView emptyOnPurpose = u"bewust-leeg";
inline constexpr QStringView refersTo = u"verwijst-door";
inline constexpr QStringView followUp = u"vervolg";
inline constexpr QStringView connectsTo = u"sluit-aan-op";
inline constexpr QStringView overlapsWith = u"overlapt-met";
inline constexpr QStringView worksAgainst = u"werkt-tegen";
inline constexpr QStringView toBeDiscussed = u"nog-te-bespreken";
inline constexpr QStringView unwanted = u"ongewenst";
inline constexpr QStringView resolved = u"opgelost";
inline constexpr QStringView overlapRule = u"overlap";
} // namespace term

/// The vocabularies of the method's dimensions.
namespace vocabulary {
inline constexpr QStringView phase = u"fase";
inline constexpr QStringView theme = u"thema";
inline constexpr QStringView targetGroup = u"doelgroep";
inline constexpr QStringView region = u"regio";
inline constexpr QStringView level = u"bestuursniveau";
} // namespace vocabulary

} // namespace core
