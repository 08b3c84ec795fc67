// SPDX-License-Identifier: EPL-2.0
/** From gradients to weights: rules of descent, rates, clipping. */
package gleaner.training.optimizer;
