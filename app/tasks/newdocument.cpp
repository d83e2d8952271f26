#include "app/tasks/newdocument.h"

#include "app/tasks/importtask.h"
#include "core/model/profile.h"
#include "core/model/vocabularies.h"
#include "resources/shipped.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace app {
namespace {

QByteArray shippedFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ExampleSheet {
    const char *file;
    const char *title;
    const char *scope;
};

// In Dutch whatever the language of the program, as the examples themselves are.
ExampleSheet sheetOf(Example example)
{
    if (example == Example::Bijlage2) {
        return {":/stelselkaart/examples/bijlage2.xlsx",
                "Bijlage 2 van de Actieagenda (indeling is een voorstel)",
                "De negen initiatieven uit Bijlage 2 van de Actieagenda mkb-dienstverlening 2024-2026."};
    }
    return {":/stelselkaart/examples/voorbeeldregio.xlsx", "Voorbeeldregio (fictief)",
            "Een verzonnen regio met verzonnen initiatieven, om mee te oefenen."};
}

core::Result<void> nameExample(core::Document &document, const ExampleSheet &sheet)
{
    const QString label = QCoreApplication::translate("app::tasks", "Title of the example");
    return document.edit(label, [&](core::Edit &edit) -> core::Result<void> {
        core::FileInfo file = edit.inventory().all<core::FileInfo>().at(0);
        file.title = QString::fromUtf8(sheet.title);
        file.scope = QString::fromUtf8(sheet.scope);
        return edit.update(file);
    });
}

} // namespace

core::Result<core::Inventory> shippedContents()
{
    shipped::init();
    core::Inventory inventory;
    const QDir folder(QStringLiteral(":/stelselkaart/vocabularies"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        const auto terms = core::readVocabulary(shippedFile(folder.filePath(name)));
        if (!terms)
            return terms.error();
        for (const core::VocabularyTerm &term : *terms)
            inventory.put(term);
    }
    const auto settings
        = core::readProfile(shippedFile(QStringLiteral(":/stelselkaart/profile/actieagenda-1.0.json")));
    if (!settings)
        return settings.error();
    for (const core::MethodSetting &setting : *settings)
        inventory.put(setting);
    core::FileInfo file;
    file.id = core::RecordId::create();
    file.profileName = core::Profile().name;
    file.profileVersion = core::Profile().version;
    inventory.put(file);
    return inventory;
}

core::Result<std::unique_ptr<core::Document>> createEmpty(const QString &path, const QString &author)
{
    const auto contents = shippedContents();
    if (!contents)
        return contents.error();
    return core::Document::create(path, *contents, author);
}

core::Result<std::unique_ptr<core::Document>> createExample(const QString &path, const QString &author,
                                                            Example example)
{
    const ExampleSheet sheet = sheetOf(example);
    auto document = createEmpty(path, author);
    if (!document)
        return document.error();
    core::ImportOptions options;
    options.unknownTerms = core::ImportOptions::UnknownTerms::Add;
    const auto plan = planFile((*document)->inventory(), QString::fromUtf8(sheet.file), options, {});
    if (!plan)
        return plan.error();
    const QString label = QCoreApplication::translate("app::tasks", "Example imported");
    if (const auto done = importPlans(**document, {*plan}, label); !done)
        return done.error();
    if (const auto named = nameExample(**document, sheet); !named)
        return named.error();
    return document;
}

QByteArray importTemplate()
{
    shipped::init();
    return shippedFile(QStringLiteral(":/stelselkaart/examples/importsjabloon.xlsx"));
}

} // namespace app
