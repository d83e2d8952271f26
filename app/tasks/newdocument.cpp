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

const auto exampleSheet = QStringLiteral(":/stelselkaart/examples/voorbeeldregio.xlsx");

/// Nobody may take the example for a real region: its title says what it is, in the window and in every
/// report.
core::Result<void> nameExample(core::Document &document)
{
    const QString label = QCoreApplication::translate("app::tasks", "Title of the example");
    return document.edit(label, [&](core::Edit &edit) -> core::Result<void> {
        core::FileInfo file = edit.inventory().all<core::FileInfo>().at(0);
        file.title = QStringLiteral("Voorbeeldregio (fictief)");
        file.scope = QStringLiteral("Een verzonnen regio met verzonnen initiatieven, om mee te oefenen.");
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

core::Result<std::unique_ptr<core::Document>> createExample(const QString &path, const QString &author)
{
    auto document = createEmpty(path, author);
    if (!document)
        return document.error();
    core::ImportOptions options;
    options.unknownTerms = core::ImportOptions::UnknownTerms::Add;
    const auto plan = planFile(document.value()->inventory(), exampleSheet, options, {});
    if (!plan)
        return plan.error();
    const QString label = QCoreApplication::translate("app::tasks", "Example region");
    if (const auto named = nameExample(**document); !named)
        return named.error();
    if (const auto done = importPlans(*document.value(), {*plan}, label); !done)
        return done.error();
    return document;
}

} // namespace app
