// SPDX-License-Identifier: EPL-2.0
/** What a film shows: a {@link gleaner.film.scene.Scene}, made of pages that are written letter by letter. */
package gleaner.film.scene;
