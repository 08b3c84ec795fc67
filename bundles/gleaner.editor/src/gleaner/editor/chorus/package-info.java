// SPDX-License-Identifier: EPL-2.0
/** What the engines of the mix would say: next words at the caret, and other words between those that stay. */
package gleaner.editor.chorus;
