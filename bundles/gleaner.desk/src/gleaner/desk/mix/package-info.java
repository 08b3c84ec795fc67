// SPDX-License-Identifier: EPL-2.0
/** What a pane is told to speak with: the mixes of a window, what there is to mix, whether it will do. */
package gleaner.desk.mix;
