#include "samples.h"

#include <QCoreApplication>

#include <cstdio>

using namespace core;

/// Edits the document named on the command line until it is killed. After each change prints the revision and
/// what the first initiative is called now, flushed: what was printed is promised to be on the disk.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto document = samples::opened(QString::fromLocal8Bit(argv[1]));
    if (!document)
        return 1;
    std::printf("ready\n");
    std::fflush(stdout);
    for (int i = 0;; ++i) {
        Result<void> done;
        if (i % 7 == 6) {
            done = document->undo();
        } else {
            const QString name = QStringLiteral("%1-%2").arg(document->revision()).arg(i);
            done = document->edit(name, [&](Edit &edit) -> Result<void> {
                const RecordTable &table = edit.inventory().table(EntityKind::Initiative);
                for (qsizetype k = 0; k < table.size(); ++k) { // all or none of them
                    const RecordId id = table.at(k)->id;
                    if (auto set = edit.setField(EntityKind::Initiative, id, 0, name); !set)
                        return set;
                }
                return {};
            });
        }
        if (!done)
            return 2;
        std::printf("%llu %s\n", static_cast<unsigned long long>(document->revision()),
                    qPrintable(*samples::firstInitiative(*document).name));
        std::fflush(stdout);
    }
}
