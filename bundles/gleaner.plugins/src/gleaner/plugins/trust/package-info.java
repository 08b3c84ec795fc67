// SPDX-License-Identifier: EPL-2.0
/** Who vouches for a file, and whom the poet trusts. */
package gleaner.plugins.trust;
