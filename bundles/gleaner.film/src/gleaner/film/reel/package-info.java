// SPDX-License-Identifier: EPL-2.0
/** Where pictures become a film: by ffmpeg, by JCodec, as numbered pictures, or as a page that plays itself. */
package gleaner.film.reel;
