// SPDX-License-Identifier: EPL-2.0
/** The Studio view: what lies in the studio's folders, reading it. */
package gleaner.ui.glean.studio;
