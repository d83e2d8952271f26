#include "app/render/wording.h"

#include <QCoreApplication>
#include <QTranslator>

namespace app {
namespace {

constexpr char context[] = "app::render";

struct Language {
    bool isSet = false;
    const QTranslator *texts = nullptr;
};

// Painters are called from deep within Qt, with no room for an argument of ours.
thread_local Language language;

} // namespace

QString wording(const char *text, int n)
{
    if (!language.isSet)
        return QCoreApplication::translate(context, text, nullptr, n);
    QString result = language.texts ? language.texts->translate(context, text, nullptr, n) : QString();
    if (result.isEmpty())
        result = QString::fromUtf8(text);
    return n < 0 ? result : result.replace(QLatin1String("%n"), QString::number(n));
}

ReportLanguage::ReportLanguage(const QTranslator *texts)
{
    language = {true, texts};
}

ReportLanguage::~ReportLanguage()
{
    language = {};
}

} // namespace app
