// SPDX-License-Identifier: EPL-2.0
/** What of a poem stands in the corpora as well. */
package gleaner.editor.quotation;
