/// Surnames that so many people have that a first name with them does not tell who is meant.
enum CommonSurnames {
  static func contains(_ surname: String) -> Bool { surnames.contains(surname) }

  private static let surnames = Set(
    """
    Adams Allen Anderson Baker Bell Brown Campbell Carter Case Clark Cole Collins Cooper Davis Edwards Evans \
    Fields Fine Ford Foster Garcia Graham Gray Green Hall Harris Hill Hunt Jackson James Johnson Jones Jordan \
    Kelly Kennedy Kim King Lee Lewis Martin Miller Mills Mitchell Moore Moran Murphy Murray Nelson Owens \
    Perez Perry Phillips Price Reed Roberts Robinson Rogers Rose Ross Ryan Scott Smith Stevens Sullivan \
    Taylor Thomas Thompson Turner Walker Warner Watson White Williams Wilson Wood Wright Young
    """.split(separator: " ").map(String.init))
}
