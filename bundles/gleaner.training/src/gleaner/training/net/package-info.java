// SPDX-License-Identifier: EPL-2.0
/**
 * The nets, layer by layer: forward, backward, nothing else.
 *
 * <p>Activations are matrices with one row for each position of each lane, time by time: row {@code t * lanes + lane}. So the rows
 * of one moment lie together, and what a position heard {@code d} characters ago lies {@code d * lanes} rows above. A layer adds
 * the gradients of its weights to those that are there. Nothing here is safe for use by several threads: each has a net of its own.
 */
package gleaner.training.net;
