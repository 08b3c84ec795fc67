// SPDX-License-Identifier: EPL-2.0
/**
 * Poems as books: {@link gleaner.publish.Chapbook} is what is published, {@link gleaner.publish.Format} in which shape,
 * {@link gleaner.publish.Colophon} tells where everything is from.
 */
package gleaner.publish;
