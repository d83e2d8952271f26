#pragma once

#include "core/exchange/importmapping.h"
#include "core/model/vocabularies.h"

#include <QHash>

namespace core {

/// Headings as they are compared: "Thema('s):" and "thema's" are the same.
QString headingKey(const QString &heading);

/// The words by which the columns of one kind of sheet are known: keys, labels in both languages, aliases
/// and, in a flat sheet, roles, kinds of relation and the measurement of reach. Any case, order and
/// punctuation.
///
/// In a flat sheet a heading that fits both (Thema, Doelgroep, …) is the activity's when the sheet has a
/// column that only an activity can have, else the initiative's; "Thema initiatief" and "initiative.themes"
/// say it outright.
class HeadingWords {
public:
    HeadingWords(const QString &kind, const Vocabularies &vocabularies);

    /// The target of each heading, empty where there is none; no target twice. O(headings).
    QStringList targets(const QStringList &headings) const;
    /// Can rows under these targets be told apart: is what names a record among them?
    bool canIdentify(const QStringList &targets) const;
    const QString &kind() const { return m_kind; }

private:
    struct Candidate {
        QString target;
        bool isExplicit = false;
        bool needsActivities = false; ///< only when the sheet has activities
    };

    void add(const QString &name, const QString &target, bool isExplicit = false,
             bool needsActivities = false);
    void addEntity(EntityKind entity, const QList<EntityKind> &others);
    void addFlat(const Vocabularies &vocabularies);
    void addTerms(const char *vocabulary, const char *entity, const Vocabularies &vocabularies);
    static bool isLabelOfAnother(const QList<Candidate> &candidates, const QString &target);
    bool hasActivities(const QStringList &keys) const;

    QString m_kind;
    QHash<QString, QList<Candidate>> m_byName;
};

/// All targets a column of this kind of sheet can have, in the order of the catalogue; for choosing by hand.
QStringList possibleTargets(const QString &kind, const Vocabularies &vocabularies);

} // namespace core
