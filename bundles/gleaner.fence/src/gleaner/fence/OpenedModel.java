// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.NextUnits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model that is open in a process.
 *
 * @param call that has opened it, and lends it corpora
 * @param number of the process
 * @param units what it goes by, if it says what comes next
 * @param copies of files that it reads
 */
record OpenedModel(FenceProcess process, int call, int number, Optional<NextUnits.Kind> units, List<Path> copies) {
}
