/** From gradients to weights: rules of descent, rates, clipping. */
package gleaner.training.optimizer;
