// SPDX-License-Identifier: EPL-2.0
/**
 * The room Compare: voices side by side, votes, what a model expected, and what might have come instead. What speaks is a
 * {@link gleaner.desk.compare.Session}; here it is only shown, once a frame, and told what the poet wants.
 */
package gleaner.ui.compare;
