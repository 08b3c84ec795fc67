// SPDX-License-Identifier: EPL-2.0
/** The pictures of a film: their {@link gleaner.film.picture.FilmSize}, the {@link gleaner.film.picture.Canvas}, and what encoders take. */
package gleaner.film.picture;
