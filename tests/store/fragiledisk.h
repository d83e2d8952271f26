#pragma once

#include "diskshim.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <random>

/// A disk in a machine whose power may go at any moment: what was synchronised is there afterwards, of the
/// rest any part in any order, by sectors, now and then as rubbish.
class FragileDisk : public diskshim::Disk {
public:
    /// Files of a folder, by name.
    using Files = QHash<QString, QByteArray>;

    explicit FragileDisk(unsigned seed) : m_random(seed) { diskshim::install(*this); }
    ~FragileDisk() override { diskshim::remove(); }
    Q_DISABLE_COPY_MOVE(FragileDisk)

    /// From now on looks at the databases and journals of \a folder, which are all on the disk. Before each
    /// operation that changes one calls \a operation, if there is one.
    void watch(const QString &folder, std::function<void()> operation);
    /// What might be left if the power went now; another answer each time.
    Files loss();

    int open(diskshim::File &file, sqlite3_filename name, int flags, int *outFlags) override;
    int write(diskshim::File &file, const void *data, int size, sqlite3_int64 offset) override;
    int truncate(diskshim::File &file, sqlite3_int64 size) override;
    int sync(diskshim::File &file, int flags) override;
    int remove(const char *name, int syncFolder) override;

private:
    /// A write, or where there are no bytes a truncation to \a offset.
    struct Pending {
        qint64 offset = 0;
        QByteArray bytes;
        bool isTruncation = false;
    };
    struct Watched {
        QByteArray durable;
        bool isNameDurable = false; ///< the folder knows of it
        bool isGone = false;        ///< removed, but the folder was not synchronised
        QList<Pending> pending;
    };

    Watched *watched(const char *name);
    void announce();
    bool isLucky(unsigned percent) { return m_random() % 100 < percent; }
    QByteArray remainsOf(const Watched &file);
    void keepSome(const Pending &pending, unsigned percent, QByteArray &image);

    QString m_folder;
    QHash<QString, Watched> m_files; ///< by name
    std::function<void()> m_operation;
    std::mt19937 m_random;
    bool m_isAnnouncing = false;
};
