// SPDX-License-Identifier: EPL-2.0
/**
 * The carving ledger: every step from the first harvest to the poem, one line each in an append-only file beside the poem's marks.
 *
 * <p>{@link gleaner.studio.ledger.LedgerKeeper} hears of edits and notes them, {@link gleaner.studio.ledger.Ledger} is what was noted
 * and plays it again.
 */
package gleaner.studio.ledger;
