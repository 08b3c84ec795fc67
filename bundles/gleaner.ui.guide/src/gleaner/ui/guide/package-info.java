// SPDX-License-Identifier: EPL-2.0
/** The poet's guide in a window of its own, and the list of keys. */
package gleaner.ui.guide;
