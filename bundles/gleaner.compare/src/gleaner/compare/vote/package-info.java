// SPDX-License-Identifier: EPL-2.0
/** Which voice is liked better, and how sure that is. */
package gleaner.compare.vote;
