// SPDX-License-Identifier: EPL-2.0
/** Performances for others: as terminal recording, subtitles, text, and a page that plays them. */
package gleaner.performance.export;
