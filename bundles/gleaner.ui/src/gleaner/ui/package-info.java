// SPDX-License-Identifier: EPL-2.0
/** What all views and the poem editor share: colours, fonts, quiet rows, the status line, the way to the open studio. */
package gleaner.ui;
