// SPDX-License-Identifier: EPL-2.0
/** The pages of an archive: opened from a file, without a server. */
package gleaner.archive.site;
