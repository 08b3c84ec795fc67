// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.studio.making.Making;

/** Where a fragment is from: one entry of the list of sources in a {@link HarvestFormat}. */
record HarvestSource(String debris, Making made) {
}
