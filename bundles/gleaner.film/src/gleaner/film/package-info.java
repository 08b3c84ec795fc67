// SPDX-License-Identifier: EPL-2.0
/**
 * Films of texts that come letter by letter: a {@link gleaner.film.FilmMaker} shows a {@link gleaner.film.scene.Scene} picture by picture.
 */
package gleaner.film;
