// SPDX-License-Identifier: EPL-2.0
/**
 * The room Perform: rounds are put together, shown on a stage of their own, recorded, and shown again. The show itself is
 * {@link gleaner.performance.stage.Show}; here it is only painted and told what the poet wants.
 */
package gleaner.ui.perform;
