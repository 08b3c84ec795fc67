// SPDX-License-Identifier: EPL-2.0
/** Whether an archive is what was written, and says the same again. */
package gleaner.archive.check;
