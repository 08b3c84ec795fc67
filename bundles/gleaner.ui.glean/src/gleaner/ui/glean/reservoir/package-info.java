// SPDX-License-Identifier: EPL-2.0
/** The reservoir page: words of a corpus that WordNet does not know, and which of them to keep. */
package gleaner.ui.glean.reservoir;
