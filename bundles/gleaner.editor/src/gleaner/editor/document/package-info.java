// SPDX-License-Identifier: EPL-2.0
/** The text of an open poem with its origins: reading, writing, following each edit, noting its steps in the ledger. */
package gleaner.editor.document;
