// Any bytes as one of the small JSON files: a mapping, a vocabulary, a profile, a report. The first byte says
// which.
#include "core/exchange/importmapping.h"
#include "core/model/profile.h"
#include "core/model/vocabularies.h"
#include "core/report/reporttemplate.h"
#include "tests/fuzz/fuzzing.h"

using namespace core;
using fuzzing::require;

namespace {

void tryMapping(const QByteArray &json)
{
    const auto mapping = ImportMapping::fromJson(json);
    if (!mapping)
        return;
    const auto again = ImportMapping::fromJson(mapping->toJson());
    require(again && *again == *mapping, "a mapping that was written reads back the same");
}

void tryProfile(const QByteArray &json)
{
    const auto settings = readProfile(json);
    if (!settings)
        return;
    Inventory inventory;
    for (const MethodSetting &setting : *settings)
        inventory.put(setting);
    (void)Profile::of(inventory);
}

void trySetting(const QByteArray &text)
{
    const qsizetype end = text.indexOf('=');
    Profile profile;
    const Profile before = profile;
    const bool isSet = static_cast<bool>(
        profile.set(QString::fromUtf8(text.left(end)), QString::fromUtf8(text.mid(end + 1))));
    require(isSet || profile == before, "a setting that is refused changes nothing");
    (void)profile.toJson();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    switch (*data) {
    case 'm':
        tryMapping(rest);
        break;
    case 'v':
        (void)readVocabulary(rest);
        break;
    case 'p':
        tryProfile(rest);
        break;
    case 's':
        trySetting(rest);
        break;
    default:
        (void)ReportTemplate::fromJson(rest, QStringLiteral("nl"), rest);
    }
    return 0;
}
