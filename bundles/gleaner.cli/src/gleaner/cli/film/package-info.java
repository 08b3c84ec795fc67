// SPDX-License-Identifier: EPL-2.0
/** {@code gleaner film}: engines side by side, or a performance, as a film. */
package gleaner.cli.film;
