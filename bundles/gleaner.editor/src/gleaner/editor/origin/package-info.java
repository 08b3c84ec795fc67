// SPDX-License-Identifier: EPL-2.0
/** Where the words of a poem are from: the views Word, Ledger and Raw, the hover, the shares in the status line. */
package gleaner.editor.origin;
