// SPDX-License-Identifier: EPL-2.0
/** Looking for texts in the studio. */
package gleaner.ui.glean.search;
