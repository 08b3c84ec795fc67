// SPDX-License-Identifier: EPL-2.0
/** Printing a poem, and looking at its pages before. */
package gleaner.editor.print;
