/** Setting text in the faces that come with Gleaner. */
package gleaner.film.type;
