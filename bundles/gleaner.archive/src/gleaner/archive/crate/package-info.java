// SPDX-License-Identifier: EPL-2.0
/** What libraries and machines read of an archive: metadata, how to cite it, checksums. */
package gleaner.archive.crate;
