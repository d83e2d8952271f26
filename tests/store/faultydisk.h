#pragma once

#include <QByteArrayList>

/// A disk under SQLite that fails on demand: from install() to remove() every connection of this process
/// writes through it.
namespace faultydisk {

void install();
void remove();

/// The \a number-th operation from now that changes the disk (counting from 1) fails, once, or with
/// \a isLasting that one and all after it. 0: none fails.
void failAt(int number, bool isLasting = false);

/// Names of the operations since failAt(): "write", "sync", "truncate", "delete".
const QByteArrayList &operations();

} // namespace faultydisk
